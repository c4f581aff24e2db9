extension WordLists {
  /// Names of one person that no rule of spelling joins, separated by `;`, the usual French one first.
  static let personVariants: StaticString = """
    Abou Bakr al-Baghdadi;Aboubakr al-Baghdadi
    Benoît XVI;Joseph Ratzinger;Benedict XVI
    Che Guevara;Ernesto Guevara;Ernesto Che Guevara
    Dalaï-lama;Tenzin Gyatso
    Deng Xiaoping;Teng Hsiao-ping
    Elizabeth II;Élisabeth II;Queen Elizabeth II
    François d'Assise;Francis of Assisi
    Hugo Chavez;Hugo Chávez Frías
    Jean-Paul II;Karol Wojtyla;John Paul II
    Kim Jong-un;Kim Chŏng-ŭn
    Lénine;Vladimir Oulianov;Vladimir Lenin
    Louis-Napoléon Bonaparte;Napoléon III
    Lula;Luiz Inácio Lula da Silva;Lula da Silva
    Mahatma Gandhi;Mohandas Gandhi
    Mao Zedong;Mao Tsé-toung;Mao Tse-tung;Mao Tsétoung
    Mohammed ben Salmane;MBS
    Mouammar Kadhafi;Muammar Gaddafi;Moammar Gadhafi;Muammar Qaddafi
    Nelson Mandela;Madiba
    pape François;Jorge Bergoglio;Jorge Mario Bergoglio
    Pelé;Edson Arantes do Nascimento
    Staline;Joseph Staline;Iossif Djougachvili;Joseph Stalin
    Svetlana Tikhanovskaïa;Sviatlana Tsikhanouskaya
    Sun Yat-sen;Sun Zhongshan
    Tchang Kaï-chek;Chiang Kai-shek;Jiang Jieshi
    Trotski;Léon Trotski;Lev Trotski;Leon Trotsky
    Volodymyr Zelensky;Vladimir Zelenski
    Zhou Enlai;Chou En-lai
    """
}
