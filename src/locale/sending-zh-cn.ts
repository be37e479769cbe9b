import type { SendingMessages } from './sending-messages';

export const sendingZhCN: SendingMessages = {
  ready: '可以发送。',
  notReady: (n) => `还有 ${n} 项需要处理，处理后再发送。`,
  marks: { settled: '已就绪：', obstacle: '待处理：', advice: '提示：' },
  faults: (n) => (n === 0 ? '没有必须改正的问题' : `${n} 处必须改正，见上面的列表`),
  open: (blanks, others) =>
    blanks + others === 0
      ? '各项均已填写、均可核对'
      : [
          ...(blanks > 0 ? [`${blanks} 格未填`] : []),
          ...(others > 0 ? [`${others} 项还不能核对`] : []),
        ].join('，'),
  questions: (open, stale, answered) =>
    open + stale === 0
      ? `请核实的项目${answered === 0 ? '没有' : `都已说明（${answered} 项）`}`
      : `请核实的项目：${[
          ...(open > 0 ? [`${open} 项没有说明`] : []),
          ...(stale > 0 ? [`${stale} 项说明已过期`] : []),
          ...(answered > 0 ? [`${answered} 项已说明`] : []),
        ].join('，')}`,
  signOff: (missing) =>
    missing.length === 0 ? '填报与审核信息已填' : `“填报信息”表还没有填：${missing.join('、')}`,
  fields: {
    preparedBy: '填表人',
    reviewedBy: '审核人',
    responsible: '负责人',
    telephone: '联系电话',
    date: '填报日期',
  },
  stamp: {
    none: () => '尚未检查盖章，改好后请按“检查并盖章”',
    valid: (at) => `已检查盖章（${at}），之后数据没有改动`,
    stale: (at) => `检查盖章（${at}）以后数据有改动，请重新盖章`,
  },
  text: (doubts, isWritten) => {
    if (doubts > 0) return `正文有 ${doubts} 处数字请核实，见“正文与表格核对”`;
    return isWritten ? '正文中认出的数字与表格一致' : '“报告正文”表没有填写，正文未核对';
  },
  lastYear: {
    attached: '已附上上年数据，与上年作了对照',
    none: '没有附上上年数据，未与上年对照',
  },
};
