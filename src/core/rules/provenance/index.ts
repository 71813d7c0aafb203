import type { Rule } from '../../lint/rule';
import { agencySignoff } from './agency-signoff';

export const provenanceRules: readonly Rule[] = [agencySignoff];
