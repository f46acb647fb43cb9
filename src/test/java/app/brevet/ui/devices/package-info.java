/// The MFA devices of a user: the view model without a toolkit, the view without a display.
@NullMarked
package app.brevet.ui.devices;

import org.jspecify.annotations.NullMarked;
