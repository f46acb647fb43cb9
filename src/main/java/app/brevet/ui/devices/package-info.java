/// The MFA devices of a user at AWS: set up, resynchronised, deactivated, deleted.
@NullMarked
package app.brevet.ui.devices;

import org.jspecify.annotations.NullMarked;
