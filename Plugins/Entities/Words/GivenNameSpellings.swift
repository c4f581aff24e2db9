extension WordLists {
  /// Spellings and short forms of one given name, one name a line, its usual French form first.
  static let givenNameClasses: StaticString = """
    Abdallah Abdullah Abdulla
    Abdelaziz Abdulaziz
    Ahmed Ahmad Ahmet
    Alexandre Alexander Aleksandr Alexandr Oleksandr Aleksander Alex Sacha Sasha
    Alexeï Alexei Alexey Aleksei Aleksey Oleksiy Oleksii
    Anatoli Anatoly Anatoliy
    Andreï Andrei Andrey Andriy Andrii
    Andrew Andy
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
    David Dave
    Denis Denys Dennis
    Dmitri Dimitri Dmitry Dmitriy Dmitrii Dmytro Dimitry Dmitrij Dima
    Donald Don
    Douglas Doug
    Edward Ed Eddie Ted
    Elizabeth Elisabeth Liz
    Emily Emilie
    Emmanuel Emanuel Manu
    Éric Erik
    Evguéni Evgueni Evgeni Evgeny Yevgeny Yevgeni Yevgeniy Ievgueni Eugène Evgenij
    Frédéric Frederick Frederic Fred
    Georges George Georgi
    Gerald Gerry Jerry
    Grigori Grigory Grigoriy
    Guennadi Gennady Gennadi Gennadiy Hennadiy
    Gregory Greg Grégory
    Guéorgui Gueorgui Georgy Georgiy
    Hassan Hasan
    Hussein Hossein Husseyn
    Ibrahim Ibrahima
    Igor Ihor
    Ilia Ilya Illia
    Ioulia Yulia Yuliya Iuliia Julija
    Iouri Youri Yuri Yury Iouriy Yuriy Yurii Jurij Juri Iuri
    Jacques Jacky
    James Jim Jimmy Jamie
    Jean-Christophe JC
    Jeffrey Jeff
    Jennifer Jen Jenny
    John Johnny Jack
    Jonathan Jon
    Joseph Joe Josef Yosef
    Joshua Josh
    Katherine Catherine Kathryn Katharine Kate Cathy
    Kenneth Ken
    Kirill Kyrylo Kiril
    Konstantin Constantin Kostiantyn
    Lawrence Larry
    Leonid Léonid
    Louis Lewis
    Mahmoud Mahmud
    Matthew Matt
    Mathieu Matthieu
    Maxime Maksim Maxim Maksym
    Michael Mike Mickaël Michaël
    Mikhaïl Mikhail Michail Mykhailo Mikhaïlo
    Mohammed Mohamed Muhammad Mohammad Muhammed Mohamad Mehmet
    Mouammar Muammar Moammar
    Moustafa Mustafa Mustapha Moustapha
    Nancy Nan
    Nicholas Nick
    Nicolas Nikolas
    Nikolaï Nikolai Nikolay Mykola Nicolaï
    Nikita Mykyta
    Oleg Oleh
    Oussama Osama Usama Ossama
    Patrick Pat
    Pavel Pavlo
    Peter Pete
    Philippe Philip Phil Filip
    Piotr Pyotr Petr Petro
    Rafael Rafaël Raphael
    Richard Rick Dick
    Robert Bob Bobby Rob
    Ronald Ron
    Salman Salmane
    Samuel Sam
    Sergueï Serguei Sergei Sergey Serhiy Serhii Sergej Sergeï
    Stanislas Stanislav
    Stephen Steven Steve
    Stéphane Stephane
    Svetlana Svitlana Sviatlana
    Tarik Tariq Tarek
    Thomas Tom Tommy
    Timothy Tim
    Valeri Valery Valeriy Valerii Valéri
    Vassili Vasily Vasili Vassily Vasyl
    Viatcheslav Vyacheslav Viacheslav
    Viktor Victor
    Vitali Vitaly Vitaliy Vitalii
    Vladimir Volodymyr Wladimir Vladimír
    Vladislav Vladyslav
    Walter Wally
    William Bill Billy Will
    Youssef Yusuf Yousef Youcef
    Zinédine Zinedine
    """
}
