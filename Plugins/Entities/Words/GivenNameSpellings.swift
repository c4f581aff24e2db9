extension WordLists {
  /// Spellings and short forms of one given name, one name a line, its usual French form first.
  static let givenNameClasses: StaticString = """
    Abdallah Abdullah Abdulla
    Abdelaziz Abdulaziz
    Ahmed Ahmad Ahmet
    Alexandre Alexander Aleksandr Alexandr Oleksandr Aleksander Aleksandar Aliaksandr Alex Sacha Sasha
    Alexeï Alexei Alexey Aleksei Aleksey Oleksiy Oleksii
    Anastasia Anastasiya Anastassia
    Anatoli Anatoly Anatoliy
    Andrew Andy
    Andreï Andrei Andrey Andriy Andrii
    Anthony Antony Tony
    Antoine Anton
    Arkadi Arkady
    Bachar Bashar
    Benjamin Benyamin Binyamin Ben
    Bernard Bernie
    Boris Borys
    Charles Charlie Chuck
    Christopher Chris
    Daniel Dan Danny
    Daria Darya Dariya
    David Dave
    Denis Denys Dennis
    Dmitri Dimitri Dmitry Dmitriy Dmitrii Dmytro Dimitry Dmitrij Dima
    Donald Don
    Douglas Doug
    Ebrahim Ibrahim Ibrahima
    Edward Ed Eddie Ted
    Ekaterina Yekaterina Iekaterina Katerina
    Elena Yelena Ielena Olena
    Elizabeth Elisabeth Liz
    Emily Emilie Emilia
    Emmanuel Emanuel Manu
    Evguéni Evgueni Evgeni Evgeny Yevgeny Yevgeni Yevgeniy Ievgueni Ievgen Yevhen Eugène Evgenij Jewgeni Jewgenij Jevgenij
    Fiodor Fyodor Fedor Fédor
    Frédéric Frederick Frederic Fred
    Galina Halyna
    Georges George Georgi
    Gerald Gerry Jerry
    Gregory Greg Grégory
    Grigori Grigory Grigoriy
    Guennadi Gennady Gennadi Gennadiy Hennadiy
    Guéorgui Gueorgui Georgy Georgiy
    Hassan Hasan
    Hussein Hossein Husseyn
    Iaroslav Yaroslav Jaroslav
    Igor Ihor
    Ilia Ilya Illia
    Ioulia Yulia Yuliya Iuliia Julija
    Iouri Youri Yuri Yury Iouriy Yuriy Yurii Jurij Juri Iuri
    Irina Iryna
    Ismaïl Ismail Ismaël
    Jacques Jacky
    James Jim Jimmy Jamie
    Jean-Christophe JC
    Jeffrey Jeff Jef
    Jennifer Jen Jenny
    John Johnny Jack
    Jonathan Jon
    Joseph Joe Džo Josef Yosef
    Joshua Josh
    Katherine Catherine Kathryn Katharine Kate Cathy
    Kenneth Ken
    Khaled Khalid
    Kirill Kyrylo Kiril
    Konstantin Constantin Kostiantyn
    Ksenia Xenia Kseniya Oksana
    Lawrence Larry
    Leonid Léonid
    Lioubov Lyubov Liubov
    Lioudmila Lyudmila Ludmila
    Louis Lewis
    Léon Leon Leo Lev
    Mahmoud Mahmud
    Maria Mariya Mariia Marija Marya
    Massoud Masoud
    Mathieu Matthieu
    Matteo Mateo
    Matthew Matt
    Maxime Maksim Maxim Maksym
    Michael Mike Mickaël Michaël
    Mikhaïl Mikhail Michail Mykhailo Mykhaïlo Mikhaïlo
    Mohammed Mohamed Muhammad Mohammad Muhammed Mohamad Mehmet
    Mouammar Muammar Moammar
    Moustafa Mustafa Mustapha Moustapha
    Nancy Nan
    Natalia Nataliya Nathalia Natalya
    Nicholas Nick
    Nicolas Nikolas
    Nikita Mykyta
    Nikolaï Nikolai Nikolay Mykola Nicolaï
    Noursoultan Nursultan
    Oleg Oleh
    Oussama Osama Usama Ossama
    Patrick Pat
    Pavel Pavlo Paweł
    Peter Pete
    Philippe Philip Phil Filip
    Piotr Pyotr Petr Petro
    Qassem Qasem Ghassem Kassem Qasim Kassim
    Rafael Rafaël Raphael
    Rafic Rafik Rafiq
    Ramzan Ramsan
    Richard Rick Dick
    Rinat Rinate
    Robert Bob Bobby Rob
    Ronald Ron
    Roustem Rustem
    Salman Salmane
    Samuel Sam
    Saïd Said Sayed
    Sergueï Serguei Sergei Sergey Serhiy Serhii Sergej Sergeï
    Sofia Sofiya Sophia
    Stanislas Stanislav
    Stephen Steven Steve
    Stéphane Stephane
    Svetlana Svitlana Sviatlana
    Tarik Tariq Tarek
    Tatiana Tatyana Tetiana
    Thomas Tom Tommy
    Timothy Tim
    Timour Timur
    Valeri Valery Valeriy Valerii Valéri
    Vassili Vasily Vasili Vassily Vasyl
    Viatcheslav Vyacheslav Viacheslav Wjatscheslaw Vjačeslav
    Viktor Victor
    Vitali Vitaly Vitaliy Vitalii
    Vladimir Volodymyr Volodimir Volodimyr Wladimir Wolodymyr Vladimír
    Vladislav Vladyslav
    Walter Wally
    William Bill Billy Will
    Yasser Yassir
    Youssef Yusuf Yousef Youcef
    Zinédine Zinedine
    Éric Erik
    """
}
