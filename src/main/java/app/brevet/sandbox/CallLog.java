package app.brevet.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every request that reached the sandbox, in the order in which they were dealt with.
final class CallLog {

  private final List<SandboxCall> calls = new CopyOnWriteArrayList<>();

  void add(SandboxCall call) {
    calls.add(call);
  }

  List<SandboxCall> calls() {
    return List.copyOf(calls);
  }

  List<SandboxCall> calls(String action) {
    return calls.stream().filter(call -> call.action().equals(action)).toList();
  }
}
