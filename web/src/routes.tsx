// Every page by its address; each is a file of its own that is loaded when somebody goes there.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { loadAgain } from './update';

export interface PageProps {
    readonly params: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
}

type PageModule = { readonly default: ComponentType<PageProps> };

const page = (load: () => Promise<PageModule>) =>
    lazy(() => load().catch((failure) => loadAgain(load, failure)));

const cityPage = page(() => import('./pages/city_page'));

export const routes = [
    { path: '/', page: page(() => import('./pages/home')) },
    { path: '/events', page: page(() => import('./pages/events')) },
    { path: '/help', page: page(() => import('./pages/help')) },
    { path: '/search', page: page(() => import('./pages/search')) },
    { path: '/e/:id', page: page(() => import('./pages/event')) },
    { path: '/n/:id', page: page(() => import('./pages/need')) },
    { path: '/board/:center', page: page(() => import('./pages/board')) },
    { path: '/import', page: page(() => import('./pages/import_review')) },
    { path: '/groups', page: page(() => import('./pages/groups')) },
    { path: '/groups/new', page: page(() => import('./pages/ask_group')) },
    { path: '/g/:id', page: page(() => import('./pages/group')) },
    { path: '/f/:id', page: page(() => import('./pages/facility')) },
    { path: '/my/profile', page: page(() => import('./pages/profile')) },
    { path: '/about', page: cityPage },
    { path: '/privacy', page: cityPage },
    { path: '/accessibility', page: cityPage },
    { path: '/rules', page: cityPage },
    { path: '/desk/:group', page: page(() => import('./pages/desk')) },
    { path: '/desk/:group/event', page: page(() => import('./pages/post_event')) },
    { path: '/desk/:group/need', page: page(() => import('./pages/post_need')) },
    { path: '/notices', page: page(() => import('./pages/notices')) },
    { path: '/my', page: page(() => import('./pages/my')) },
    { path: '/register', page: page(() => import('./pages/register')) },
    { path: '/recover', page: page(() => import('./pages/recover')) },
    { path: '/my/:part', page: page(() => import('./pages/my_part')) },
    { path: '/login', page: page(() => import('./pages/login')) },
] as const;

// The page that was asked for is on its way; until it is there one sees the old one.
export const opening = signal(false);

export const notFound = page(() => import('./pages/not_found'));
