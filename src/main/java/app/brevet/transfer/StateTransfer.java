package app.brevet.transfer;

import app.brevet.catalog.Settings;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.PassphraseSealing;
import app.brevet.session.SessionGround;

/// Both ways of Brevet's whole state: out of this machine and into it.
public record StateTransfer(StateExport export, StateRestore restore) {

  /// Both on this ground.
  ///
  /// @param keychain where the ground's keys and seeds are
  /// @param sealing how the file is sealed
  public static StateTransfer of(
      SessionGround ground, Keychain keychain, Settings settings, PassphraseSealing sealing) {
    return new StateTransfer(
        new StateExport(ground, keychain, settings, sealing),
        new StateRestore(ground, keychain, settings, sealing));
  }
}
