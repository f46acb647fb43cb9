/// Where the secrets are: the view models without a toolkit, the views without a display.
@NullMarked
package app.brevet.ui.keychain;

import org.jspecify.annotations.NullMarked;
