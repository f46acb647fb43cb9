package app.brevet.cli;

import app.brevet.custody.VirtualMfa;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.words.Words;
import java.util.List;

/// `brevet mfa list NAME`: the user's MFA devices at AWS, and what is left over of one.
final class MfaListCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.LIST_MFA;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.mfa.list").name();
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    ProfileName name = Names.of(invocation);
    List<VirtualMfa.Device> devices =
        invocation.uses().virtualMfa().list(name, Codes.forProgram(invocation));
    invocation
        .output()
        .answer(
            new JsonObject()
                .with("profile", name.value())
                .withObjects("devices", devices.stream().map(MfaListCommand::document).toList()),
            devices.stream().map(device -> line(device, invocation.words())).toList());
    if (devices.isEmpty()) {
      invocation.output().notice(invocation.words().text("commands.mfa.list.none", name));
    }
    return ExitCode.DONE;
  }

  static JsonObject document(VirtualMfa.Device device) {
    return new JsonObject()
        .with("serial", device.serial().value())
        .with("assigned", device.assigned())
        .with("seedKept", device.seedKept())
        .with("ofProfile", device.ofProfile());
  }

  private static String line(VirtualMfa.Device device, Words words) {
    if (!device.assigned()) {
      return device.seedKept()
          ? words.text("commands.mfa.list.left-over-kept", device.serial())
          : words.text("commands.mfa.list.left-over", device.serial());
    }
    if (device.ofProfile()) {
      return device.seedKept()
          ? words.text("commands.mfa.list.profile-kept", device.serial())
          : words.text("commands.mfa.list.profile", device.serial());
    }
    return device.seedKept()
        ? words.text("commands.mfa.list.other-kept", device.serial())
        : words.text("commands.mfa.list.other", device.serial());
  }
}
