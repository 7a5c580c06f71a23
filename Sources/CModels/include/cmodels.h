/* The trained models, embedded in the binary. */
