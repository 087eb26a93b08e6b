package io.troupe.simulation;

import akka.actor.typed.ActorRef;

/**
 * The actors of one execution of a run, so that each can address the others. All but the simulation
 * are stopped and cast anew when a strategy hangs.
 */
record Stage(ActorRef<Simulation.Told> simulation, ActorRef<Clock.Command> clock,
        ActorRef<CapitalAllocator.Command> allocator, ActorRef<Execution.Command> execution,
        ActorRef<Risk.Command> risk, ActorRef<Recorder.Command> recorder) {}
