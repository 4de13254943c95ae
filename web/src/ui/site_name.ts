import { locale } from '../i18n/locale';
import type { Three } from '../i18n/text';
import { city } from '../i18n/words';
import { text } from './shell.text';

// 八代市の催しと助け合い; without the city's name until its profile has arrived.
export function siteName(): Three {
    const name = city.value?.name;
    return name ? text.siteName(name[locale.value] || name.ja) : text.siteNameUnknown;
}
