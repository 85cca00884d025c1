/**
 * What makes the archive this town's: the only file of the site that names it.
 * Every value is shown to readers as it stands here.
 */
export interface SiteConfig {
  /**
   * ASCII name of the archive, for machines. Choose it once and keep it: the ids of feed entries
   * are made from it, and where they change, every subscriber sees the whole archive as new.
   */
  readonly id: string;
  /** 报头: the archive's name, in the masthead and in every page title. */
  readonly title: string;
  /** One line under the title. */
  readonly subtitle: string;
  /** One or two sentences for search engines and for the home page. */
  readonly description: string;
  /** Who keeps the archive; null where nobody signs for it. */
  readonly publisher: string | null;
  /**
   * Full address of the published site, such as `https://example.org/archive/`; null where it
   * is not settled. The pages never need it: their links are relative.
   */
  readonly address: string | null;
  /** Address of the repository that holds texts and code, where readers report mistakes. */
  readonly repository: string | null;
  /** Whose the texts are and how they may be used, in the words of the keeper. */
  readonly rights: string;
}

export const site: SiteConfig = {
  id: 'jiefang-jiubao',
  title: '街坊旧报',
  subtitle: '区县报纸街道社区版文字存档',
  description:
    '把报纸街道、社区版面的识别文字整理成可读、可查、可核对的存档：每一段都注明在原文第几行，推定与校改一律标出。',
  publisher: null,
  address: null,
  repository: null,
  rights: '报纸文字的权利属于原作者和原报。',
};
