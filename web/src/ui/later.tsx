// A part of a page that is loaded when it is first shown:
//
//   const Members = later(() => import('./desk_members'));
import type { ComponentType, JSX } from 'preact';
import { Safe } from './safe';
import { Loading } from './section';
import { useLater } from './use_later';

type Part<Props> = { readonly default: ComponentType<Props> };

export function later<Props extends object>(load: () => Promise<Part<Props>>): ComponentType<Props> {
    return function Later(props: Props): JSX.Element {
        const part = useLater(load);
        if (!part) return <Loading />;
        return (
            <Safe>
                <part.default {...props} />
            </Safe>
        );
    };
}
