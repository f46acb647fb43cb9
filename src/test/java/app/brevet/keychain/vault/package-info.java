/// The vault under test, with the real `age` where the machine has it.
@NullMarked
package app.brevet.keychain.vault;

import org.jspecify.annotations.NullMarked;
