// Only those of a center may take a page off at once, whatever its group says.
import { grantsOf } from '../session';

export const mayTakeOff = (): boolean => grantsOf('coordinator').length + grantsOf('admin').length > 0;
