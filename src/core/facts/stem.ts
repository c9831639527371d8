import { stemmer } from 'stemmer';
import { cached } from '../model/name';

/** One spelling for British and American words; that a few other words change, too, does no harm. */
const oneSpelling = (word: string): string =>
  word
    .replace(/tres?$/, 'ter')
    .replace(/(..)our(s?|ed|ing|able|ite|al)$/, '$1or$2')
    .replace(/(...)is(e[sd]?|ing|ations?)$/, '$1iz$2')
    .replace(/(..)ys(e[sd]?|ing)$/, '$1yz$2')
    .replace(/(...)ogue(s?)$/, '$1og$2')
    .replace(/(...)amme(s?)$/, '$1am$2')
    .replace(/tred$/, 'tered')
    .replace(/ll(?=ed$|ing$)/, 'l');

/** Forms that no rule of spelling leads back to their word: a word, then its forms. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `lead led;hold held;send sent;build built;buy bought;sell sold;tell told;say said;pay paid;make made;meet met;run ran;
  begin began begun;grow grew grown;fall fell fallen;rise rose risen;take took taken;give gave given;write wrote written;
  choose chose chosen;drive drove driven;lose lost;win won;keep kept;spend spent;bring brought;think thought;
  teach taught;catch caught;find found;go went gone goes;come came;become became;show shown;know knew known;see saw seen;
  do did done;feed fed;lend lent;mean meant;seek sought;speak spoke spoken;break broke broken;draw drew drawn;
  withdraw withdrew withdrawn;throw threw thrown;fly flew flown;wear wore worn;tear tore torn;freeze froze frozen;
  shrink shrank shrunk;sink sank sunk;hang hung;stick stuck;strike struck;shut;sit sat;stand stood;
  understand understood;undertake undertook undertaken;oversee oversaw overseen;forget forgot forgotten;get got gotten;
  hide hid hidden;ride rode ridden;shake shook shaken;steal stole stolen;swear swore sworn;eat ate eaten;bind bound;
  wind wound;fight fought;deal dealt;sleep slept;sweep swept;leave left;bend bent;rebuild rebuilt;resell resold;
  overcome overcame;forbid forbade forbidden;person people persons;child children;man men;woman women;analysis analyses;
  lay laid;feel felt;license licence licences licensed licenced;criterion criteria;index indices;half halves;shelf shelves;life lives`
    .split(';')
    .flatMap((row) => {
      const [word = '', ...forms] = row.trim().split(/\s+/);
      return forms.map((form) => [form, word] as const);
    }),
);

/** What the forms of a word have in common; of a word in lower case. Words of other scripts stay as they are. */
export const stemOf = cached((word: string) =>
  /^[a-z]+$/.test(word) ? stemmer(oneSpelling(IRREGULAR.get(word) ?? word)) : word,
);
