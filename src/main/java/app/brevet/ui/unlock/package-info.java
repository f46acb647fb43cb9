/// The question for the vault's passphrase: of the one that is there, or for a new one.
@NullMarked
package app.brevet.ui.unlock;

import org.jspecify.annotations.NullMarked;
