using OrigamiContracts.Compilation.Caching;
using OrigamiContracts.Tool;

return await new CommandLine(BuiltInContract.Value, StandardStreams.OfProcess(), ContractCache.FolderOfUser, Environment.CurrentDirectory).RunAsync(args);
