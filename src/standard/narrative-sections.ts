import { terms } from './terms';

/** The six statutory sections, in order. */
export const sectionIds = [
  'overview',
  'proactiveDisclosure',
  'requests',
  'reconsiderationAndLitigation',
  'problems',
  'otherMatters',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The headings that the form prescribes. */
export const sectionTitles: Readonly<Record<SectionId, string>> = {
  overview: '一、总体情况',
  proactiveDisclosure: `二、${terms.proactiveDisclosureSection.label}`,
  requests: `三、${terms.requestsSection.label}`,
  reconsiderationAndLitigation: `四、${terms.reconsiderationAndLitigationSection.label}`,
  problems: '五、存在的主要问题及改进情况',
  otherMatters: '六、其他需要报告的事项',
};

/** What section one reports on, in order. */
export const aspectIds = [
  'proactive',
  'uponRequest',
  'management',
  'platform',
  'supervision',
] as const;
export type AspectId = (typeof aspectIds)[number];

export const aspectTitles: Readonly<Record<AspectId, string>> = {
  proactive: '（一）主动公开',
  uponRequest: '（二）依申请公开',
  management: '（三）政府信息管理',
  platform: '（四）平台建设',
  supervision: '（五）监督保障',
};
