export type { StoredPage } from '../../shared/domain/stored-page.ts';
