package app.brevet.custody;

import app.brevet.aws.Iam;
import app.brevet.aws.Sts;
import app.brevet.session.LongTermKeys;
import app.brevet.session.Profiles;
import app.brevet.session.Sessions;
import app.brevet.session.Waiting;
import java.time.InstantSource;

/// What the care of keys and devices stands on, each made by whoever wires the floors.
///
/// @param records what AWS told of keys is written there, whenever it was asked
/// @param clock the wall clock, corrected by what AWS's answers tell of it
public record CustodyGround(
    Profiles profiles,
    Sessions sessions,
    LongTermKeys keys,
    Sts sts,
    Iam iam,
    Waiting waiting,
    KeyRecords records,
    InstantSource clock) {}
