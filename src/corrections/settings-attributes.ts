import { site } from '../site/site.ts';

/** What scripts need to know of where corrections belong and may be sent, see `CorrectionSettings`. */
export const correctionAttributes = {
  'data-archive': site.id ?? site.title,
  'data-title': site.title,
  'data-mail': site.mail,
  'data-repository': site.repository,
};
