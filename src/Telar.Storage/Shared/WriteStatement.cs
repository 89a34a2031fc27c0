using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;
using Npgsql;

namespace Telar.Storage.Shared;

/// One statement that writes, with its values: the properties of `Values` by their names.
public sealed record WriteStatement(string Sql, object Values)
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, DbType Type)[]> Known = new();

    /// Runs them in order, all or none, and gives how many rows each wrote.
    internal static async Task<int[]> RunAsync(Database database, IReadOnlyList<WriteStatement> statements)
    {
        if (database.IsSqlite)
            return await database.WriteAsync((connection, transaction) => Task.FromResult(RunOneByOne(connection, transaction, statements)), CancellationToken.None);
        await using var connection = (NpgsqlConnection)await database.OpenAsync(CancellationToken.None);
        return await RunTogetherAsync(connection, statements);
    }

    // PostgreSQL takes statements that come together as one transaction, which spares the way there and back for its beginning and its end.
    private static async Task<int[]> RunTogetherAsync(NpgsqlConnection connection, IReadOnlyList<WriteStatement> statements)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var one in statements)
        {
            var command = new NpgsqlBatchCommand(one.Sql);
            foreach (var (property, type) in PropertiesOf(one.Values))
                command.Parameters.Add(new NpgsqlParameter { ParameterName = property.Name, DbType = type, Value = property.GetValue(one.Values) ?? DBNull.Value });
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync();
        return [.. batch.BatchCommands.Select((NpgsqlBatchCommand command) => command.RecordsAffected)];
    }

    private static int[] RunOneByOne(DbConnection connection, DbTransaction transaction, IReadOnlyList<WriteStatement> statements)
    {
        // Many of a group say the same with other values: that is prepared once.
        var prepared = new Dictionary<string, DbCommand>(StringComparer.Ordinal);
        try
        {
            return [.. statements.Select(one => Run(one, prepared))];
        }
        finally
        {
            foreach (var command in prepared.Values)
                command.Dispose();
        }

        int Run(WriteStatement one, Dictionary<string, DbCommand> prepared)
        {
            var properties = PropertiesOf(one.Values);
            if (!prepared.TryGetValue(one.Sql, out var command))
                prepared[one.Sql] = command = Prepare(connection, transaction, one.Sql, properties);
            for (var place = 0; place < properties.Length; place++)
                command.Parameters[place].Value = properties[place].Property.GetValue(one.Values) ?? DBNull.Value;
            return command.ExecuteNonQuery();
        }
    }

    private static DbCommand Prepare(DbConnection connection, DbTransaction transaction, string sql, (PropertyInfo Property, DbType Type)[] properties)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (property, type) in properties)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (property.Name, type);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static (PropertyInfo Property, DbType Type)[] PropertiesOf(object values) =>
        Known.GetOrAdd(values.GetType(), type => [.. type.GetProperties().Select(property => (property, TypeOf(property.PropertyType)))]);

    private static DbType TypeOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.String => DbType.String,
        TypeCode.Int32 => DbType.Int32,
        TypeCode.Int64 => DbType.Int64,
        TypeCode.Double => DbType.Double,
        _ => throw new ArgumentException($"A value of the type {type} is not written.", nameof(type)),
    };
}
