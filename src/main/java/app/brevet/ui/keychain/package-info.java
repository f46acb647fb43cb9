/// Where the secrets are: shown, moved to the other store, and the vault's passphrase changed.
@NullMarked
package app.brevet.ui.keychain;

import org.jspecify.annotations.NullMarked;
