using Telar.Cli.Shared;

return await Front.RunAsync(args);
