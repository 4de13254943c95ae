// The pages behind my page that are seldom asked for: one entry in the list of pages, loaded apart.
import type { JSX } from 'preact';
import type { PageProps } from '../routes';
import { later } from '../ui/later';

const parts = {
    contact: later(() => import('./contact')),
    data: later(() => import('./my_data')),
    leave: later(() => import('./leave')),
    password: later(() => import('./password')),
};
const NotFound = later(() => import('./not_found'));

const isPart = (name: string | undefined): name is keyof typeof parts =>
    name !== undefined && Object.hasOwn(parts, name);

export default function MyPart({ params }: PageProps): JSX.Element {
    const name = params['part'];
    const Part = isPart(name) ? parts[name] : NotFound;
    return <Part key={name} />;
}
