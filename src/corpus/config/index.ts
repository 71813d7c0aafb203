export * from './corpus-config';
export { ALWAYS_EXCLUDED, CONFIG_KEYS, DEFAULT_CONFIG } from './definition';
export { readConfig } from './read-config';
export { settingsFor } from './settings-for';
