/// The question for the vault's passphrase: its view model without a toolkit, its view without a
/// display.
@NullMarked
package app.brevet.ui.unlock;

import org.jspecify.annotations.NullMarked;
