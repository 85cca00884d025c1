export { site } from './site/site.ts';
