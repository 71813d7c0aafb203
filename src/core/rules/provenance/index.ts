import type { Rule } from '../../lint/rule';
import { agencySignoff } from './agency-signoff';
import { boilerplateLine } from './boilerplate-line';
import { captionLine } from './caption-line';
import { missingLicence } from './missing-licence';
import { placeholderText } from './placeholder-text';
import { repeatedBoilerplate } from './repeated-boilerplate';
import { shoutingLine } from './shouting-line';
import { socialEmbed } from './social-embed';

export const provenanceRules: readonly Rule[] = [
  boilerplateLine,
  repeatedBoilerplate,
  shoutingLine,
  agencySignoff,
  captionLine,
  socialEmbed,
  placeholderText,
  missingLicence,
];
