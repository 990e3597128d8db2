/** A name as it is shown; when it isn't in Latin letters, they follow after a bar. */
interface NameGroup {
  given: readonly string[]
  family: readonly string[]
  /** Family name first. */
  familyFirst?: true
}

function list(text: string): readonly string[] {
  return text.split(', ')
}

/** Real names, combined at random: no particular person is meant. */
const NAME_GROUPS: readonly NameGroup[] = [
  {
    given: list('Anna, Jonas, Lena, Emil, Greta, Felix, Ida, Matthias, Jörg, Käthe'),
    family: list('Lindqvist, Sørensen, Bergmann, Nygård, Hoffmann, Åkesson, Krüger, Müllner, Weiß, Halvorsen'),
  },
  {
    given: list('Sofia, Matteo, Chiara, Luca, Elena, Davide, Núria, Tomás, Inês, Joaquim'),
    family: list('De Luca, Moretti, Fontana, García, Peñalver, Ferreira, Ibáñez, Conceição, Rinaldi, Dos Santos'),
  },
  {
    given: list('Amélie, Théo, Margaux, Léon, Élodie, Wout, Lotte, Bram, Noor, Joris'),
    family: list(
      "Lefèvre, Garnier, D'Hondt, Van den Berghe, Peeters, Charpentier, De Smet, Marchal, Vermeulen, Dubois",
    ),
  },
  {
    given: list('Niamh, Declan, Rhiannon, Callum, Aoife, Owen, Fiona, Gareth, Siobhán, Hamish'),
    family: list("O'Brien, MacLeod, Pritchard, O'Connell, Ashworth, Fairbairn, Whitlock, Hargreaves, D'Arcy, McKenna"),
  },
  {
    given: list('Agnieszka, Piotr, Zdeněk, Věra, Łukasz, Katarína, Bence, Réka, Andrei, Ioana'),
    family: list('Kowalczyk, Nováková, Dvořák, Wójcik, Horváth, Szabó, Ionescu, Kováč, Mazur, Popa'),
  },
  {
    given: list('Amara, Kwame, Chidi, Zainab, Thandiwe, Sipho, Wanjiru, Tendai, Abena, Femi'),
    family: list('Okafor, Mensah, Adeyemi, Dlamini, Nkosi, Kamau, Moyo, Owusu, Balogun, Achieng'),
  },
  {
    given: list('Priya, Arjun, Kavya, Rohan, Meera, Vikram, Anjali, Sanjay, Harpreet, Nusrat'),
    family: list('Raghunathan, Iyer, Banerjee, Singh, Chaudhary, Fernando, Rahman, Kulkarni, Gill, Perera'),
  },
  {
    given: list('Leila, Omar, Yasmin, Karim, Dalia, Emre, Zeynep, Shirin, Navid, Tamar'),
    family: list('Haddad, Yıldız, Çelik, Farahani, Mansour, Benali, Khoury, Öztürk, Azizi, Levi'),
  },
  {
    given: list('Mai, Linh, Arif, Putu, Malee, Somchai, Hana, Minh, Isabel, Ramon'),
    family: list('Nguyễn, Trần, Wijaya, Santoso, Suwan, Phạm, Salonga, Lim, Reyes, Rahardjo'),
  },
  {
    given: list('Camila, Mateus, Valentina, Thiago, Ximena, Joaquín, Aymara, Nayeli, Caetano, Renata'),
    family: list('Quispe, Albuquerque, Montoya, Figueroa, Assis, Cárdenas, Villalobos, Guimarães, Rojas, Espinoza'),
  },
  {
    given: list('Дарья|Darya, Мирослав|Miroslav, Олена|Olena, Богдан|Bohdan, Анастасия|Anastasia, Милица|Milica'),
    family: list(
      'Соколова|Sokolova, Шевченко|Shevchenko, Иванчук|Ivanchuk, Петровић|Petrovic, ' +
        'Коваленко|Kovalenko, Димитрова|Dimitrova',
    ),
  },
  {
    given: list('Ελένη|Eleni, Νίκος|Nikos, Δέσποινα|Despina, Γιάννης|Giannis'),
    family: list('Παπαδοπούλου|Papadopoulou, Καραγιάννης|Karagiannis, Οικονόμου|Oikonomou, Βασιλείου|Vasileiou'),
  },
  {
    given: list('秀英|Xiuying, 伟|Wei, 美玲|Meiling, 子轩|Zixuan, 佳怡|Jiayi'),
    family: list('王|Wang, 李|Li, 陈|Chen, 黄|Huang, 林|Lin'),
    familyFirst: true,
  },
  {
    given: list('美咲|Misaki, 健太|Kenta, 陽子|Yoko, 翔|Sho, 지우|Jiwoo, 민준|Minjun'),
    family: list('佐藤|Sato, 高橋|Takahashi, 山本|Yamamoto, 김|Kim, 박|Park, 이|Lee'),
    familyFirst: true,
  },
  {
    given: list('سارة|Sara, يوسف|Youssef, مريم|Maryam, نور|Nour'),
    family: list('حداد|Haddad, المصري|Elmasry, القاسم|Alqasim, بن عمر|Benomar'),
  },
]

export interface Name {
  given: string
  family: string
  shown: string
  /** For addresses: small Latin letters, "given.family". */
  local: string
}

/** Puts a name together; `random` gives three numbers from 0 up to 1. */
export function inventName(random: () => number): Name {
  const group = pickFrom(NAME_GROUPS, random)
  const [given = '', givenLatin = given] = pickFrom(group.given, random).split('|')
  const [family = '', familyLatin = family] = pickFrom(group.family, random).split('|')
  const shown = group.familyFirst ? `${family} ${given}` : `${given} ${family}`
  return { given, family, shown, local: `${latin(givenLatin)}.${latin(familyLatin)}` }
}

export function pickFrom<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T
}

const LETTERS: Record<string, string> = { ø: 'o', ß: 'ss', ł: 'l', ı: 'i', đ: 'd', æ: 'ae' }

/** Lower-case letters for an address; an apostrophe is allowed and stays. */
function latin(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return plain.replace(/[øßłıđæ]/g, (letter) => LETTERS[letter] ?? '').replace(/[^a-z']/g, '')
}
