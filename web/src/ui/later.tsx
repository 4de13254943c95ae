// A part of a page that is loaded when it is first shown:
//
//   const Members = later(() => import('./desk_members'));
//
// What was loaded once is there at once. Where it cannot be loaded, it can be asked for again.
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { whatNext } from '../i18n/problems.text';
import { t } from '../i18n/text';
import { loadAgain } from '../update';
import { Button } from './button';
import { Loading } from './section';

type Part<Props> = { readonly default: ComponentType<Props> };

export function later<Props extends object>(load: () => Promise<Part<Props>>): ComponentType<Props> {
    let loaded: ComponentType<Props> | undefined;
    return function Later(props: Props): JSX.Element {
        const [Found, setFound] = useState<ComponentType<Props> | undefined>(() => loaded);
        const [attempt, setAttempt] = useState(0);
        const [failed, setFailed] = useState(false);
        useEffect(() => {
            if (loaded) return;
            setFailed(false);
            load()
                .catch((failure) => loadAgain(load, failure))
                .then(
                    (part) => setFound(() => (loaded = part.default)),
                    () => setFailed(true),
                );
        }, [attempt]);
        if (Found) return <Found {...props} />;
        if (failed) return <Button onPress={() => setAttempt((n) => n + 1)}>{t(whatNext.again)}</Button>;
        return <Loading />;
    };
}
