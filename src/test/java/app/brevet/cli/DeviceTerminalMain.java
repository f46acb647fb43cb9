package app.brevet.cli;

/// Prints whether there is a terminal.
final class DeviceTerminalMain {

  private DeviceTerminalMain() {}

  public static void main(String[] arguments) {
    System.out.println(new DeviceTerminal(System.err).isThere());
  }
}
