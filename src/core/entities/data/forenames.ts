/**
 * Frequent forenames of many countries: the popular-names-by-country data set (sigpwned, CC0), with names that news
 * writes often added, and without words that English uses in lower case.
 */
export const FORENAMES: ReadonlySet<string> = new Set(
  `
Aada Aadhya Aarav Aariz Aaron Aarya Aasha Abbas Abd Abdallah Abdel Abdel-Rahman Abdelkader Abdoulaye Abdul
Abdulaziz Abdulla Abdullah Abdullo Abdulrahman Abdur Abdus Abigail Abu Abubakr AbulFazl Adam Adama Adele
Adin Aditi Adomas Adrian Adriana Adrians Adéla Afonso Agnes Agustina Agustín Ahmad Ahmed Ahmet Aiden
Aikaterini Aimar Aino Aisha Aisultan Aisyah Aitana Aiur Ajay Ajda Ajla Akbar Aksel Alain Alan Alanoud Albert
Alberte Alberto Aldiyar Alejandro Aleks Aleksandar Aleksander Aleksandr Aleksandra Aleksandre Aleksey
Alessandro Alessia Alexander Alexandra Alexandru Alexei Alexey Alfie Ali Ali-Reza Alice Alicja Alikhan Alina
Aline Alinur Alisa Alise Alistair Aliya Alma Alparslan Alteo Althea Alysha Amahle Amaia Amal Amanda Amar
Amara Amaris Amayra Ambra Ambre Amelia Amelija Amelja Amina Aminata Amine Aminul Amir Amir-Abbas Amir-Ali
Amir-Hossein Amira Amit Ammar Amr Amy Amálie Amēlija Ana Anahit Anar Anastasia Anastasija Anastasiya Anatoly
Anders Andrea Andreas Andreea Andrei Andrej Andrew Andrey Andria Andrias Andriy Androula Andrzej Andy Ane
Angel Angela Angeliki Angelina Angeline Angelo Anil Ann Anna Annie Anohito Anton Antonella Antoni Antonio
António Antônia Antônio Anurag Anwar Anzu Ao Aoi Aoife Aputsiaq Aras Archie Areg Areni Ari Aria Ariana
Arianna Ariel Arjun Arkady Arman Armen Armine Aron Arpi Artem Arthur Artiom Artur Artyom Arun Aruuke Aruuzat
Arvind Asaduzzaman Asel Asemahle Ashley Ashok Ashot Ashraf Ashraqat Ashwini Asif Asilim Asiya Asja Asmita
Assia Asta Astrid Asya Athanasios Atlas August Aung Aurora Ava Aviana Avigail Awa Aya Ayala Ayalah Ayesha
Aygun Ayim Ayla Aylin Ayman Ayoub Ayra Aysel Ayzere Ayşa Ayşe Azaria Azariah Aziz Azra Aïcha Aþena Bader
Bakary Bandar Banele Barack Baran Barbara Barbare Bashar Batkhaаn Bautista Bayarmaa Baаtar Beatrice Beatriz
Ben Benas Benazir Bence Benedita Benicio Benjamin Benjamín Bernard Berrdo Beshoi Betty Bibek Biel Bilal
Bilawal Biljana Bill Binita Bintou Bisera Bishal Bismah Björn Bob Bobby Bogdan Bogdana Boglárka Bolormaa
Boris Brahim Brenda Brian Bruce Bruno Camila Camille Carl Carla Carlos Carmen Carol Carolina Catalina
Catherine Cecília Celeste Celine Charbel Charles Charlie Charlotte Chedeline Cheryl Chia-hao Chien-hung
Chih-chiang Chih-hao Chih-ming Chih-wei Chin-lung Chloe Chloé Chris Christian Christina Christine
Christopher Christos Chuluun Chun-chieh Chun-hung Cillian Ciro Clara Claude Colin Concepción Condoleezza
Cynthia Cyril César Daisy Dalal Dalila Damian Damjan Dan Danel Daniel Daniela Daniels Daniil Danijel Danna
Danylo Daria Darija Daris Dave Davi David Davit Davud Deborah Deepak Defne Dejan Delfina Demetre Deng Denis
Dennis Denys Dhia Dhruv Diane Dick Diego Dieter Dilma Dimitar Dimitra Dimitrios Dinesh Dion Dipu Djamel
Djeneba Dmitri Dmitry Dmytro Do-yun Doha Dominik Dominykas Don Donald Donna Dora Dorothy Douglas Dragan
Dragana Duarte Dunja Dušan Dylan Dyllan Dániel Dārta Džan Ebrahim Ecrin Edoardo Eduard Eduardo Edward Eeli
Eevi Ehud Eino Eisha Eitan Eithan Ekaterina Elchin Elena Elene Eleni Elias Elie Elif Elija Elijah Elizabeth
Elizaveta Eliška Ella Ellen Elli Ellie Elmar Elnur Elshan Elyas Elza Ema Eman Embla Emelia Emely Emil Emile
Emilia Emiliano Emilija Emiliya Emily Emilía Emine Emir Emma Emmanuel Emīls Enrique Eric Erik Esma Esperanza
Esther Ethan Eugene Eun-woo Eva Evelina Evelyn Evens Evgeny Evie Evo Eylül Eymen Ezekiel Fadi Fahad Fahd
Faisal Fajr Fanta Farah Farhana Farida Farrah Farzana Fatemeh Fatemeh-Zahra Fatima Fatin Fatma Fatoumata
Felipe Felix Fernanda Fernando Ferndo Fiadh Fidel Filip Finlay Finn Florence Fouad Fozia Fran Frances
Francesco Francisca Francisco Franciszek Francois Frank François Fred Frederick Freja Freya Frida Frieda
Friedrich Fumio Fyodor Fátima Fūma Gabija Gabor Gabriel Gabriela Gabriele Gael Gagik Galina Gamal Gamalat
Gamila Gary Gaspar Gayane Geert Gennady George Georgi Georgia Georgios Gerhard Gerónimo Gevorg Gianna Gilli
Ginevra Giorgi Giorgia Giovanni Gita Giulia Giuseppe Gloria Gogo Goodluck Googoosh Goran Gordana Gordon
Grace Graham Greg Gregory Grigory Guadalupe Gunay Gunel Gustavs Guðrún Göktug Günter Ha-eun Ha-joon Ha-rin
Ha-yoon Habib Habiba Hadicha Hafez Haider Halim Hamid Hamza Hana Hanna Hannah Hans Hardeep Harold Harper
Harraz Harris Harry Haru Haruma Harun Haruna Haruto Hasan Hashem Hasina Hasmik Hasnaa Hassan Hatice Hawa
Hayk Heather Heikapu Heinz Heitor Helena Helma Helmi Helmut Henk Henri Henry Herkus Hessa Hillary Himari
Hina Hinano Hinata Hinato Hiro Hjørdis Hoda Hosna Hosni Hosniya Hossein Hovhannes Hu Hudson Hugh Hugo Hur
Huseyn Hussa Hussain Hussein Hydar Hàorán Hàoyǔ Hüseyin I-chun Ian Ibai Iben Ibrahim Ida Igor Ihor Iker
Ilgar Ilija Ilya Iman Imene Iminathi Imogen Imran Inaya Indira Inuk Inunnguag Inutsiaq Inès Ioane Ioanna
Ioannis Ion Irati Irene Irina Isaac Isabel Isabella Isabelle Isak Isidora Isla Islande Ismail István Itsuki
Ivaana Ivalu Ivan Ivana Ivik Ivy Izaro Izz Jacek Jack Jacob Jacqueline Jacques Jad Jade Jair Jaishankar
Jakob Jakov Jakub Jalal Jamal James Jameson Jan Jana Janet Janice Jason Javad Javier Jean Jean-Claude
Jean-Luc Jean-Marie Jean-Pierre Jeff Jeffrey Jelena Jennifer Jens Jerry Jerónimo Jesse Jessica Ji-a Ji-an
Ji-ho Ji-woo Ji-yoo Jiang Jim Jimmy Jiya Joan Joao Joe Joel Johan John Johnny Jokūbas Jon Jonas Jonathan
Jordi Jorge Jori Jose Josefa Joseph Joshua Josiah Josip José Jouri Jovan Jovana Joyce João Ju-won Juan Juana
Jude Judeline Judith Judy Julen Jules Julia Juliana Julie Julieta Juliette Julija June Junichiro Jákup
Jógvan Jón Jónas Jökull Júlia Jürgen Jēkabs Kabir Kabita Kadiatou Kai Kaia Kairo Kajus Kaloyan Kamal Kamilė
Kamrul Karam Karen Karim Karima Karine Karl Karolína Katerina Kateryna Kathem Katherine Kathleen Kathryn
Katla Kavita Kazi Keanu Kees Keir Keith Kelly Kemal Ken Kenneth Keven Kevin Khadije Khaled Khaleda Khalid
Khawla Khongordzol Kiaan Kiara Kim Kimberly Kiran Kirill Kirollos Kiwa Klaus Klea Koa Kofi Konstantin
Konstantina Konstantinos Konul Kora Krishna Krzysztof Ksenija Kyra Kyriaki Kári Kārlis Laia Lamija Lan Lana
Lara Larry Lars Latifa Laura Lavi Lawrence Layla Lazar Lea Leah Leandra Leano Lech Leen Leevi Lejla Lena
Leni Lenna Leo Leon Leonardo Leonid Leonor Leordo Lesedi Lethabo Lethokuhle Lev Levente Levi Lewis Leyla
Li-hua Lia Liam Lian Lianne Lidia Liepa Lile Lili Lilien Lilit Lilja Lillie Lilly Lily Lin Lina Linda Lio
Lisa Lisakhanya Livia Liz Ljiljana Logan Lorenzo Louis Louise Lourenço Lovelie Lovely Lovro Luana Lubanzi
Luca Lucas Lucia Luciana Lucija Lucía Ludmila Ludovica Luigi Luis Luiz Luka Lukas Luknė Lukáš Lula Lulwa
Luna Lur Lusine Lwandle Lydia Lyn Lyna Lyudmila László Léa Léna Léo Lía Lív Lėja Ma'soumeh Mabel Maddi
Madeleine Madison Maeva Magnus Maha Mahamadou Mahammad Mahdi Mahesh Mahmoud Mahmud Maia Maitê Maja Maksim
Maksym Malachi Malak Malek Malen Maligiaq Malik Malthe Malu Mamadou Manaia Maneh Manish Manmohan Manoj Manua
Manuel Manuela Mao Marama Marc Marcell Marcia Marco Marcos Mareva Margaret Margarida Mari Maria Mariam
Mariami Mariana Marie Marija Marina Mario Marios Mariya Markas Markel Marko Markus Marta Martha Marti Martim
Martin Martina Martí Martín Marwa Mary Marya Maryam Maryja María Matas Matei Matej Mateo Matija Matilda
Matilde Matt Matteo Matthew Matthildur Matthías Mattia Mattias Matvey Matyáš Matías Matěj Maui Max Maxim
Maximilian Maximiliano Maya Maysoun Maël Maša Md Mees Megan Mehar Mehdi Mehmet Mei Mei-hui Mei-ling Melina
Melisa Melissa Melokuhle Meriem Merjem Mersana Meryem Mia Michael Michail Michal Michalis Michel Michelle
Miguel Mihail Mikael Mikaere Mikayel Mike Mikhail Miki Mikołaj Mila Milagrosa Milan Milana Milena Milica
Millie Milos Miloš Min Min-jun Mina Minato Minik Mio Mira Miraç Mirjana Mirlande Mizanur Moana Modibo Moea
Moeata Mohamed Mohammad Mohammad-Reza Mohammad-Taha Mohammed Mohd Mohsen Mona Monte Moqtada Morgan Moussa
Muammar Muhamad Muhammad Muhammadu Muhammed Mukesh Murad Mustafa Mykhailo Mykhaylo Mykola Myrlande Máté
Mädïna Mía Míngzé Mùchén Mùyáng Nabil Nada Nagi Nagisa Nahia Nancy Naranbaatar Nare Narek Narendra Narine
Nasrin Nasser Natalia Natalija Natalya Nathalie Nathan Nathaniel Natália Natálie Naura Naveen Nawaz Naya
Nazanin-Zahra Nazrul Naïm Neha Nehir Neil Nela Nelio Nelson Nesreen Neža Nia Nicholas Nick Nicolas Nicole
Nicolás Niel Nigel Niharika Nik Nika Nikau Niko Nikodem Nikol Nikola Nikolai Nikolaos Nikolay Nikoloz Nil
Nilay Nils Nina Nino Nirmala Nitin Nivi Niviaq Noa Noah Noam Noel Noemí Nomaan Noor Nora Norsaq Nouf Nouri
Noûr Nuka Nur Nuray Nurislam Nurul Nutsa Nóa Obaidul Odval Ofentse Oihan Oisha Oisin Oisín Oksana Olaf Oleg
Oleksandr Oleksandra Oleksiy Olga Oliver Olivia Olivér Oliwia Olof Olusegun Omar Omer Omphile Ona Onni Osama
Oscar Oskar Osman Oumar Oumou Oyunbileg Pablo Pamela Panagiota Panagiotis Paneeraq Paninnguaq Paolo
Paraskevi Pari Patricia Patricija Patrick Patrícia Pau Paul Paula Paulo Pavan Pavel Pedro Penelope Pervez
Petar Pete Peter Peterson Petr Petro Philip Philippe Pierre Pieter Piotr Pipaluk Piyush Poema Pol Pola
Polina Pooja Prakash Pranab Prasad Prasert Prem Princess Priya Puteri Pyotr Qillaq Rabina Rachel Rachid
Radmila Radovan Rafael Rafik Rafiq Rafiqul Rahul Rajesh Rajnath Rakesh Ralfs Ralph Ramazan Ramesh Ramona
Ramzan Ramón Rania Raphael Raphaël Raquel Rashad Rashed Rashid Rasmus Ratko Raul Ravi Ray Raya Rayana
Raymond Raúl Rebecca Recep Reem Reema Refael Regina Rehana Rei Reina Relja Ren Renata Rethabile Reza Rezaul
Ria Ricardo Riccardo Richard Riko Rin Rishi Rita Roan Rob Robert Roberto Roberts Robin Roel Roger Roghayyeh
Roko Roman Ron Ronald Ronja Rory Rose-Merline Rosie Rosmery Rowan Roxana Roy Ruhollah Ruslan Ruslana Ruth
Ruòxī Ryan Rían Saar Sachin Saddam Safija Safiya Saga Sahar Saiful Sajeeb Sakeena Sakineh Sakura Saliha
Salik Salma Salman Salomé Sam Sama Samantha Samir Samuel Samvel Samyar San Sandeep Sandra Sanjay Santiago
Saqib Sara Sarah Scott Sebastian Sebastián Sekou Selim Selma Sem Seo-ah Seo-jun Seo-yun Sergei Sergey Sergio
Serhiy Sesili Sevda Sevinj Shahbaz Shahd Shahem Shahid Shahidul Shaikha Shaimaa Shams Shamsul Sharon Shashi
Shayma Sheikh Sherifa Shimon Shinzo Shirin Shiv Shivansh Shristi Shu-chen Shu-chuan Shu-fen Shu-hua Shu-hui
Si-woo Siddhartha Sienna Silvio Simon Simona Siphosethu Sita Siti Slobodan Snezana Snežana Sobia Sofi Sofia
Sofie Sofija Sofiya Sofía Solomiya Somayyeh Somboon Somchai Somporn Somsak Sonia Soo-ah Sophia Sophie
Souleymane Stanislav Stanisław Stanley Stefan Stella Stephanie Stephen Steve Steven Stevenson Stuart
Subrahmanyam Suha Sukhbaаtar Sultan Sumayah Sunil Sunita Suresh Susan Susanna Sushma Suu Suzana Sven
Svetlana Svyatoslav Syed Szymon Sára Sóley Sólja Sō Sōma Tadhg Taha Taim Tamar Tamatoa Tapuarii Tara Tarana
Tarek Tareq Tariq Tarique Tarita Tatiana Tatsuki Tatyana Ted Tehei Teiki Teiva Teo Teodor Teodora Teresa
Tereza Terry Tess Teura Teva Thabo Thein Theo Theodor Theodore Theresa Thiago Thomas Théo Tiago Tiare Tigran
Tim Timofey Timothy Timur Titaina Titaua Tobias Toivo Tom Tomasz Tommaso Tomyris Tomás Tomáš Tony Trinidad
Tróndur Tuleen Tunar Turki Uiloq Ulloriaq Umar Uri Usman Uta Uwe Vaclav Vaea Valdemar Valentin Valentina
Valeria Valeriy Valery Valter Vamika Varvara Vasileios Vasilije Vasiliki Vasilisa Vasily Vasyl Vedant Venla
Vera Veronika Vesna Vicente Victor Victoria Vijay Vikas Vikram Viktor Viktoria Viktorie Viktoriya Viktoría
Viktória Vinod Violeta Viraj Virginia Vita Vitaly Vittoria Vivek Vladimir Vladyslav Vojislav Vojtěch
Volodymyr Vugar Vuk Vusal Vusala Vyacheslav Václav Vár Väinö Walid Wan Wassim Wateen Wen Wen-Hsiung Widelene
Willem William Willie Willow Wilson Winston Wolfgang Xi Ximena Xīnyí Ya-ting Yamato Yara Yasmin Yasmine
Yasna Yasser Yassin Ye-jun Yehuda Yekaterina Yelena Yeva Yevgeny Yitzhak Yoana Yogi Yoshihide Younès Yousef
Yousouf Youssef Yousuf Yu-jun Yua Yuina Yulia Yuliya Yuna Yuri Yuriy Yury Yusef Yusif Yusuf Yìchén Yìhán
Yìzé Yīnuò Yūma Yūna Yǐmò Yǔtóng Yǔxuān Yǔxī Yǔzé Zahid Zahir Zahra Zainab Zala Zalán Zdeněk Zehra Zeinab
Zeynab Zeynep Zhou Ziad Ziaur Zina Zion Zoe Zofia Zoltán Zoran Zoé Zuzanna Zümra Zǐhán thaniel Àlex Ádám
Álvaro Ámbar Ángel Éabha Édouard Óliver Ömer İnci İsmail Şerife Žan
`
    .trim()
    .split(/\s+/),
);

export const CYRILLIC_FORENAMES: ReadonlySet<string> = new Set(
  `
Ігор Айзере Айлин Айсұлтан Айша Айым Алдияр Александар Александр Александра Александър Алексей Али Алинур
Алинұр Алиса Алихан Алия Амина Амир Ана Анастасия Анатолий Ангела Андрей Андрій Анна Антон Артём Аруузат
Арууке Асылым Аяла Барак Билал Бисера Борис Валентина Валерий Валерій Варвара Василий Василь Весна Виктор
Виктория Виталий Владимир Володимир Вячеслав Габриела Галина Геннадий Георги Горан Гордана Григорий Давид
Дамјан Даниел Даниил Дария Дарија Денис Дејан Джо Димитър Дмитрий Дмитро Дональд Драган Драгана Душан Ева
Евгений Екатерина Елена Елизавета Зоран Иван Ивана Игорь Илья Ирина Йоана Калоян Катерина Ким Кирилл
Константин Лев Леонид Лука Людмила Максим Марина Мария Марија Марк Марко Мартин Матвей Матеј Медина Микола
Мила Милан Милена Милица Милош Мирјана Михаил Михайло Мухаммад Мұхаммед Нарендра Наталья Никол Никола
Николай Нурислам Нұрислам Оксана Олаф Олег Олександр Олексій Ольга Омар Павел Петар Петр Петро Полина Пётр
Радмила Рамзан Рая Раяна Реджеп Роман Руслан Салиха Сара Сафия Светлана Сергей Сергій Си Симона Снежана
София Софија Станислав Стефан Татьяна Теодор Тимур Томирис Умар Усман Фатима Фёдор Хадича Хана Шейх Шейха
Эдуард Эмир Эммануэль Юлия Юлія Юрий Юрій
`
    .trim()
    .split(/\s+/),
);
