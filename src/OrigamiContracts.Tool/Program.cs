using OrigamiContracts.Tool;

return await new CommandLine(BuiltInContract.Value, StandardStreams.OfProcess()).RunAsync(args);
