import type { Label, Lead } from './labels';
import { allNamed, lastNamed, openBrackets, type Naming } from './naming';
import type { PartSign, Phrase } from './phrase';

const number = '[^，。:;()]{0,30}?[\\d一二三四五六七八九十百千两]+[件份条个宗起例]';

/** Whose handling is told behind them: 上年结转34件，已答复34件；新收3119件，办结3016件. Some of both are requests as a whole. */
const sources: Naming<'carriedOver' | 'new' | 'whole'> = {
  names: [
    ['(?:上一?年度?|去年|20\\d\\d年度?)(?:结转|转结|遗留|转入|转至|结存)(?!下)', 'carriedOver'],
    ['新(?:接?收|受理|增)', 'new'],
    [`(?:收到|接收|接到|受理|办理|处理|承办)${number}`, 'whole'],
  ],
  until:
    '办结|办复|答复|回复|办理完[毕成]|予以公开|部分公开|不予公开|无法提供|不予处理|其[他它]处理',
};

const inTime = /按时|按期|如期|准时|及时|期限内/;
const late = /(?:延期|逾期|超期|超时)[^，。:;()]{0,12}[\d一二三四五六七八九十百两]/;

const signs: Record<PartSign, (label: Label, lead: Lead) => boolean> = {
  source: ({ sentence }, { isSum }) => {
    const [first, ...others] = (isSum ? allNamed : lastNamed)(sources, sentence);
    return first !== undefined && first !== 'whole' && others.every((other) => other === first);
  },
  amongThem: ({ sentence }) =>
    openBrackets(sentence).some((words) =>
      words.slice(words.lastIndexOf(';') + 1).includes('其中'),
    ),
  inTime: ({ text, sentence, rest }) => inTime.test(text) && late.test(sentence + rest),
};

/** Is what a number stands for only a part, as far as anybody can say, of what its phrase names? */
export const isPart = ({ partBy = [] }: Phrase, lead: Lead, label: Label): boolean =>
  partBy.some((sign) => signs[sign](label, lead));
