using System.Globalization;
using Telar.Bench;
using Telar.Cli.Shared;

long CountOf(long usual) => args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : usual;

// With no name every bench runs, the short ones first; with one, that one.
switch (args)
{
    case ["index"]:
        return await IndexBench.RunAsync(Console.Out);
    case ["site"]:
        return await SiteBench.RunAsync(Console.Out, Workplace.FindHome());
    case ["api", ..]:
        return await ApiBench.RunAsync(Console.Out, Workplace.FindHome(), CountOf(10_000_000));
    case ["form", "convert"]:
        return await ConvertBench.RunAsync(Console.Out, Workplace.FindHome());
    case ["convert-child", var workbook]:
        return ConvertBench.Child(workbook);
    case ["accept"]:
        return await AcceptBench.RunAsync(Console.Out, Workplace.FindHome());
    case ["peers", ..]:
        return await PeersBench.RunAsync(Console.Out, Workplace.FindHome(), (int)CountOf(1_000_000));
    case ["score", ..]:
        return await ScoreBench.RunAsync(Console.Out, (int)CountOf(1_000_000));
    case ["export", ..]:
        return await ResponseExportBench.RunAsync(Console.Out, (int)CountOf(132_000));
    case ["import"]:
        return await ImportBench.RunAsync(Console.Out);
    case [("import-child" or "insert-child") and var what, var file, var folder]:
        return await ImportBench.ChildAsync(what, file, folder);
    case ["form", "recalculate"]:
        return await FormBench.RecalculateAsync(Console.Out);
    case ["search", ..]:
        return await SearchBench.RunAsync(Console.Out, (int)CountOf(100_000));
    case []:
        var status = await IndexBench.RunAsync(Console.Out);
        status |= await FormBench.RecalculateAsync(Console.Out);
        status |= await ConvertBench.RunAsync(Console.Out, Workplace.FindHome());
        status |= await AcceptBench.RunAsync(Console.Out, Workplace.FindHome());
        status |= await PeersBench.RunAsync(Console.Out, Workplace.FindHome(), 1_000_000);
        status |= await ScoreBench.RunAsync(Console.Out, 1_000_000);
        status |= await ResponseExportBench.RunAsync(Console.Out, 132_000);
        status |= await SiteBench.RunAsync(Console.Out, Workplace.FindHome());
        status |= await ImportBench.RunAsync(Console.Out);
        status |= await SearchBench.RunAsync(Console.Out);
        return status | await ApiBench.RunAsync(Console.Out, Workplace.FindHome());
    default:
        await Console.Error.WriteLineAsync("bench [index | form recalculate | form convert | accept | peers [PEERS] | score [RESPONSES] | export [RESPONSES] | site | import | search [DOCUMENTS] | api [FIGURES]]");
        return 2;
}
