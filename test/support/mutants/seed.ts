import fc from 'fast-check';

/** Properties draw the same examples for each mutant, or a rare one would seem to be the flip's doing. */
fc.configureGlobal({ seed: 20_260_101 });
