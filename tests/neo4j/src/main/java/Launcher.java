import static org.neo4j.configuration.GraphDatabaseSettings.*;

import java.io.OutputStream;
import java.nio.file.Path;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Runs Neo4j on a store folder, a port (0 picks a free one) and a file of settings until standard input closes. */
class Launcher {
    public static void main(String[] args) throws Exception {
        var server = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(args[1])))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(auth_enabled, false)
                .setConfig(udc_enabled, false)
                .setConfig(pagecache_memory, ByteUnit.mebiBytes(64))
                .loadPropertiesFromFile(Path.of(args[2]))
                .build();
        var database = (GraphDatabaseAPI) server.database(DEFAULT_DATABASE_NAME);
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        // The system closes this pipe however the parent dies, so the server never outlives it.
        System.in.transferTo(OutputStream.nullOutputStream());
        server.shutdown();
    }
}
