package app.brevet.cli;

import app.brevet.custody.VirtualMfa;
import app.brevet.json.JsonObject;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import java.util.List;
import java.util.Optional;

/// `brevet mfa create NAME`: a virtual MFA device for the user, its seed kept by Brevet.
final class MfaCreateCommand implements Command {

  private static final String DEVICE_NAME = "--device-name";
  private static final String FINISH = "--finish";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.CREATE_MFA;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.mfa.create")
        .name()
        .option(DEVICE_NAME, "DEVICE", "commands.option.device-name")
        .flag(FINISH, "commands.option.finish");
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    ProfileName name = Names.of(invocation);
    Users.named(name, invocation);
    MfaCodeSource codes = Codes.of(invocation);
    VirtualMfa mfa = invocation.uses().virtualMfa();
    Optional<String> deviceName = invocation.arguments().option(DEVICE_NAME);
    Optional<MfaSerial> unfinished =
        invocation.arguments().has(FINISH)
            ? kept(mfa.list(name, codes), deviceName)
            : Optional.empty();
    invocation.output().notice(invocation.words().text("commands.mfa.create.waits"));
    VirtualMfa.Device made =
        unfinished.isPresent()
            ? mfa.finish(name, unfinished.get(), codes)
            : mfa.create(name, deviceName, codes);
    JsonObject document =
        new JsonObject()
            .with("profile", name.value())
            .with("device", MfaListCommand.document(made));
    invocation
        .output()
        .done(document, invocation.words().text("commands.mfa.create.done", made.serial(), name));
    return ExitCode.DONE;
  }

  private static Optional<MfaSerial> kept(
      List<VirtualMfa.Device> devices, Optional<String> deviceName) {
    return devices.stream()
        .filter(device -> !device.assigned() && device.seedKept())
        .map(VirtualMfa.Device::serial)
        .filter(serial -> deviceName.isEmpty() || deviceName.get().equals(serial.deviceName()))
        .findFirst();
  }
}
