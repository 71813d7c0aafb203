import { strict as assert } from 'node:assert';
import { shown } from './mentions-of';

describe('other languages', () => {
  it('Russian: names in their cases', () => {
    assert.deepEqual(
      shown(
        'Губернатор Павел Ильин прибыл в Москву из Норвегии. По словам Ильина, в Осло и на «Росатоме» его ждали. Позже Ильин уехал.',
      ),
      [
        'person: Павел Ильин',
        'place: Москву = Москва',
        'place: Норвегии = Норвегия',
        'person: Ильина = Павел Ильин',
        'organisation: Росатоме = Росатом',
        'person: Ильин = Павел Ильин',
      ],
    );
  });

  it('Bengali: states and cities with endings, people behind a title', () => {
    assert.deepEqual(shown('প্রধানমন্ত্রী শেখ কামালের সফরে রাশিয়ার দল ঢাকায় এসেছে।'), [
      'person: শেখ কামালের = শেখ কামাল',
      'place: রাশিয়ার = রাশিয়া',
      'place: ঢাকায় = ঢাকা',
    ]);
  });

  it('Arabic: behind a particle', () => {
    assert.deepEqual(shown('سافر الوفد إلى موسكو وبغداد أمس.'), ['place: موسكو', 'place: بغداد']);
  });

  it('Chinese and Japanese: without spaces, not inside other words', () => {
    assert.deepEqual(shown('代表团昨天从北京前往俄罗斯。'), ['place: 北京', 'place: 俄罗斯']);
    assert.deepEqual(shown('この記事のタイトルは長い。'), []);
  });

  it('German: nouns are no names', () => {
    assert.deepEqual(
      shown(
        'Die Regierung hat in der Sitzung über die Lage in Deutschland und den Haushalt der Gemeinde beraten.',
      ),
      ['place: Deutschland'],
    );
    assert.deepEqual(
      shown('Der Außenminister Dieter Brandt ist mit der Bahn nach Berlin und zu den Gästen gefahren.'),
      ['person: Dieter Brandt', 'place: Berlin'],
    );
  });
});
