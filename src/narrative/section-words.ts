import type { AspectId, SectionId } from '../standard';

/** How the headings are worded in reports: without their numbers. */
export const sectionPatterns: Readonly<Record<SectionId, RegExp>> = {
  overview: /(?:政府信息公开工作)?(?:工作)?总体(?:工作)?情况|概述/,
  proactiveDisclosure: /(?:行政机关)?主动公开政府信息(?:的)?(?:工作)?情况/,
  requests: /(?:行政机关)?收到和处理政府信息公开申请(?:的)?情况/,
  reconsiderationAndLitigation:
    /(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请|提起)?行政法?复议(?:[、和及,，])?(?:被)?(?:提起)?行政诉讼(?:的)?情况/,
  problems: /(?:政府信息公开工作)?存在的?(?:主要)?(?:困难|问题)[及和与](?:改进|整改)(?:情况|措施)/,
  otherMatters: /其[他它](?:需要)?报告的?(?:其[他它])?事项|需要报告的其[他它]事项/,
};

interface AspectWords {
  /** Says in a heading which aspect it is. */
  heading: RegExp;
  /** Says anywhere in the section that the aspect is spoken of. */
  mention: RegExp;
}

export const aspectWords: Readonly<Record<AspectId, AspectWords>> = {
  proactive: { heading: /主动公开/, mention: /主动公开|公开[^。]{0,12}信息|发布[^。]{0,12}信息/ },
  uponRequest: { heading: /依申请|申请公开|公开申请/, mention: /申请/ },
  management: {
    heading: /信息(?:资源)?管理|规范性文件管理/,
    mention: /信息(?:资源)?管理|审核|审查|三审|更新|目录/,
  },
  platform: { heading: /平台|载体|网站/, mention: /平台|网站|公众号|新媒体|专栏|公开栏/ },
  supervision: { heading: /监督|保障|考核/, mention: /监督|保障|考核|培训|检查|评议|责任/ },
};

/** What stands where there is nothing to report. */
export const nothing = /^(?:[一二三四五六七八九]、)?(?:暂?无|没有|暂?无其[他它].*|\/|-+|—+)[。.]?$/;
