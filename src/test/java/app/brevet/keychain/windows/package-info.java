/// The Windows Credential Manager under test: on a fake of its calls everywhere, for real on
/// Windows.
@NullMarked
package app.brevet.keychain.windows;

import org.jspecify.annotations.NullMarked;
