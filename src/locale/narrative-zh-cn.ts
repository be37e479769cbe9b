import { quotedList, quotedSum } from './chinese-words';
import { sectionTitles } from '../standard';
import type { NarrativeMessages } from './narrative-messages';

const count = (value: number): string => String(value);

export const narrativeZhCN: NarrativeMessages = {
  heading: (n) => (n === 0 ? '正文与表格核对' : `正文与表格核对（${n} 处）`),
  clear: '正文各处数字与表格一致。认不出的说法没有核对。',
  severity: { hard: '必须改正', soft: '请核实', info: '提示' },
  sections: sectionTitles,
  aspects: {
    proactive: '主动公开',
    uponRequest: '依申请公开',
    management: '政府信息管理',
    platform: '平台建设',
    supervision: '监督保障',
  },
  contradiction: ({ words, year, readings }) =>
    `文中写“${words}”，与 ${year} 年度表中数字不符：${readings
      .map(({ labels, value }) => `${quotedSum(labels)}为 ${count(value)}`)
      .join('；或')}。请核对文字和表格。`,
  sum: ({ total, parts, sum: added, unit }) =>
    `文中写共 ${count(total)} ${unit}，所列 ${parts.length} 项（${parts.map(count).join('＋')}）之和为 ${count(added)}。如所列各项已包括全部，请核对。`,
  sectionsMissing: (sections) =>
    `没有找到${quotedList(sections)}，年度报告应有规定的六个部分，请补上或核对标题。`,
  sectionsOutOfOrder: (found) => `各部分的次序与规定不同，现为：${found.join('，')}。`,
  sectionTitle: (found, expected) => `标题为“${found}”，规定的标题是“${expected}”。`,
  aspectsMissing: (aspects) =>
    `“一、总体情况”没有写到${quotedList(aspects)}，这一部分应写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。`,
  aspectsOutOfOrder: (found) => `“一、总体情况”各方面的次序与规定不同，现为：${found.join('、')}。`,
  tooLong: (length, limit) =>
    `“一、总体情况”有 ${length} 字，原则上不超过 ${limit} 字，请酌情删减。`,
  sectionEmpty: (section) => `“${section}”没有实际内容，请写明问题和改进情况。`,
  feeNotMentioned:
    '“六、其他需要报告的事项”没有写政府信息公开信息处理费的收取情况。没有收取的，也应写明。',
  carriedForwardNotMentioned: (n) =>
    `表中“四、结转下年度继续办理”为 ${n}，正文没有写到结转或尚未办结的申请，可酌情说明。`,
  year: {
    title: (found, expected) => `标题写的是 ${found} 年，报告年度是 ${expected} 年。`,
    period: (found, expected) => `数据统计期限写的是 ${found} 年，报告年度是 ${expected} 年。`,
    date: (found, expected) => `落款日期是 ${found} 年，通常应为 ${expected} 年，请核对。`,
  },
};
