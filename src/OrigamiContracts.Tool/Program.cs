using OrigamiContracts.Compilation.Caching;
using OrigamiContracts.Tool;

using var interruption = new Interruption();
return await new CommandLine(BuiltInContract.Value, StandardStreams.OfProcess(), ContractCache.FolderOfUser, Environment.CurrentDirectory)
    .RunAsync(args, interruption.Token);
