import { scriptCame } from '#early/behindScript.ts';

// Imported before all else: what waited for this script to be there has waited long enough before the rest has run.
scriptCame();
