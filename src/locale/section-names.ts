import type { SectionId } from '../standard';

/** The six sections of a report in English, with the numbers of the form. */
export const sectionNames: Record<SectionId, string> = {
  overview: '一、 Overview',
  proactiveDisclosure: '二、 Proactive disclosure of government information',
  requests: '三、 Requests for government information received and handled',
  reconsiderationAndLitigation: '四、 Reconsideration and litigation over disclosure',
  problems: '五、 Main problems and improvements',
  otherMatters: '六、 Other matters to report',
};
