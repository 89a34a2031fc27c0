using Telar.Bench;

return args is ["search", ..] ? await SearchBench.RunAsync(Console.Out, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000) : 0;
