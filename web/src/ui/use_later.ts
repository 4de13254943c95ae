// A part of a page that nobody needs in the first moment is loaded after the rest is on the screen:
//
//   const sheet = useLater(() => import('./event_sheet'), isLoggedIn.value);
//   {sheet && <sheet.Sheet …/>}
import { useEffect, useState } from 'preact/hooks';
import { loadAgain } from '../update';

export function useLater<Module extends object>(
    load: () => Promise<Module>,
    wanted = true,
): Module | undefined {
    const [module, setModule] = useState<Module>();
    useEffect(() => {
        if (!wanted || module) return;
        void load()
            .catch((failure: unknown) => loadAgain(load, failure))
            .then(setModule, () => {});
    }, [wanted]);
    return module;
}
